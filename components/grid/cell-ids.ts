/** The id of the note that describes a cell. */
export function noteIdOf(address: string): string {
  return `note-${address.replace(/[^\w-]/gu, '-')}`;
}
