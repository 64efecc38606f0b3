import { rowFormIdOf } from './cell-ids';
import type { GridLayout } from './grid-layout';

/**
 * A form for every row, which its cells name. After each keystroke the browser reads all fields
 * of the form that was typed in, to offer to complete them; without forms of their own these
 * would be all cells of the table, and reading them takes longer than drawing the frame.
 */
export function RowForms({ layout }: { readonly layout: GridLayout }) {
  const addresses = layout.lines.flatMap(({ cells }) => cells.map(({ address }) => address));
  const ids = [...new Set(addresses.map(rowFormIdOf))];
  return (
    <div hidden>
      {ids.map((id) => (
        <form key={id} id={id} onSubmit={(event) => event.preventDefault()} />
      ))}
    </div>
  );
}
