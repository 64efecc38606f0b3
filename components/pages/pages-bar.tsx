import type { Pages } from '@/lib/pages/pages';
import type { PlaceOnPages } from './use-scrolling';
import { ZoomButtons } from './zoom-buttons';

interface PagesBarProps {
  readonly pages: Pages;
  readonly place: PlaceOnPages;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Which page is seen, the way to the others, and how large they are. */
export function PagesBar({ pages, place, zoom, onZoom }: PagesBarProps) {
  const count = pages.pages.length;
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-paper px-3 py-1.5 text-sm">
      <label className="flex min-w-0 flex-1 items-center gap-2">
        <span className="whitespace-nowrap">
          第{place.page}页，共{count}页
        </span>
        <select
          aria-label="跳到"
          className="field min-w-0 py-1 text-sm"
          value=""
          onChange={(event) => place.jump(Number(event.target.value))}
        >
          <option value="" hidden={true}>
            跳到…
          </option>
          <option value={-1}>开头</option>
          {pages.outline.map(({ title, page }, index) => (
            <option key={`${page}${title}`} value={index}>
              第{page}页 {title}
            </option>
          ))}
        </select>
      </label>
      <ZoomButtons zoom={zoom} onZoom={onZoom} />
    </div>
  );
}
