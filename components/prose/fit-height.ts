/** Measuring a longer text takes too long for every keystroke. */
const MOST_CHARACTERS = 20_000;

/** Lets a text area grow in browsers that do not do it by themselves. */
export function fitHeight(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  if (area.value.length > MOST_CHARACTERS) {
    area.style.height = '65vh';
    return;
  }
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
