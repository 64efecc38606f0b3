import { useSyncExternalStore } from 'react';

import type { ProseFigure } from '@/lib/prose-edit/prose-figures';
import type { ShownProse } from '@/lib/prose-edit/shown-prose';
import type { ProseView } from './prose-view';

export function useShown(view: ProseView): ShownProse {
  return useSyncExternalStore(view.subscribe, view.shown, view.shown);
}

export function useFigures(view: ProseView): readonly ProseFigure[] {
  return useSyncExternalStore(view.subscribe, view.figures, view.figures);
}

export function useFigureAtCursor(view: ProseView): ProseFigure | null {
  return useSyncExternalStore(view.subscribe, view.figureAtCursor, view.figureAtCursor);
}
