import { showFlag } from './element-marks';
import type { FieldElement, FieldView } from './form-editor';

/** The elements that are on screen, by field. */
export interface ScreenElements {
  readonly elements: ReadonlyMap<string, FieldElement>;
  readonly views: ReadonlyMap<string, FieldView>;
  arrive(name: string, element: FieldElement): void;
  leave(name: string): void;
  attachView(name: string, view: FieldView): () => void;
  /** Shows at each of these fields what is to be said of it, and at no other. */
  flag(notes: ReadonlyMap<string, string>): void;
  /** Focuses the element, now or as soon as it is on screen. */
  focus(name: string): void;
}

export function createScreenElements(): ScreenElements {
  const elements = new Map<string, FieldElement>();
  const views = new Map<string, FieldView>();
  let awaited: string | null = null;
  let flags: ReadonlyMap<string, string> = new Map();
  const arrive = (name: string, element: FieldElement) => {
    elements.set(name, element);
    showFlag(element, flags.get(name));
    if (awaited !== name) return;
    awaited = null;
    queueMicrotask(() => reveal(element));
  };
  return {
    elements,
    views,
    arrive,
    leave: (name) => elements.delete(name),
    attachView: (name, view) => {
      views.set(name, view);
      arrive(name, view.element);
      return () => {
        if (views.get(name) !== view) return;
        views.delete(name);
        elements.delete(name);
      };
    },
    flag: (notes) => {
      flags = notes;
      for (const [name, element] of elements) showFlag(element, notes.get(name));
    },
    focus: (name) => {
      const element = elements.get(name);
      awaited = element === undefined ? name : null;
      if (element !== undefined) reveal(element);
    },
  };
}

function reveal(element: FieldElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
}
