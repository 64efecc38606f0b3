import { Button } from '@/components/ui/button';

/** In percent of the width that fits. */
const ZOOMS = [50, 75, 100, 125, 150, 200, 300];

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const place = ZOOMS.indexOf(zoom);
  const smaller = ZOOMS[place - 1];
  const larger = ZOOMS[place + 1];
  return (
    <div className="flex items-center gap-1">
      <Button
        className="min-h-8 px-2.5"
        aria-label="缩小"
        disabled={smaller === undefined}
        onClick={() => onZoom(smaller ?? zoom)}
      >
        −
      </Button>
      <span className="w-11 text-center" aria-live="polite">
        {zoom}%
      </span>
      <Button
        className="min-h-8 px-2.5"
        aria-label="放大"
        disabled={larger === undefined}
        onClick={() => onZoom(larger ?? zoom)}
      >
        +
      </Button>
    </div>
  );
}
