/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function saveJson(name: string, json: unknown): void {
  const text = `${JSON.stringify(json, null, 2)}\n`;
  saveFile(name, new Blob([text], { type: 'application/json' }));
}
