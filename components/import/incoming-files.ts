import type { Incoming } from './import-entry';

/** Files that programs leave in folders, and nobody means. */
const NOT_MEANT = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/iu;

/** What was chosen with a button; of a folder all its files, by path. */
export function chosenFiles(files: FileList | null): readonly Incoming[] {
  return meant(
    [...(files ?? [])].map((file) => ({
      name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      file,
    })),
  );
}

/** What was dropped: files, and all files of folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly Incoming[]> {
  // The list is emptied as soon as the event is over, so every entry is asked for at once.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found = await Promise.all(entries.map(filesOf));
  return meant(found.flat());
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

function meant(files: readonly Incoming[]): readonly Incoming[] {
  const kept = files.filter(({ name }) => !NOT_MEANT.test(name));
  return kept.toSorted((a, b) => byName.compare(a.name, b.name));
}

async function filesOf(entry: FileSystemEntry): Promise<readonly Incoming[]> {
  if (isDirectory(entry)) {
    const children = await childrenOf(entry.createReader());
    return (await Promise.all(children.map(filesOf))).flat();
  }
  return isFile(entry) ? fileOf(entry) : [];
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A file that vanished in the meantime is passed over. */
function fileOf(entry: FileSystemFileEntry): Promise<readonly Incoming[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve([{ name: entry.fullPath.replace(/^\//u, ''), file }]),
      () => resolve([]),
    );
  });
}

/** A reader gives a hundred at a time, and none at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const batch = await new Promise<readonly FileSystemEntry[]>((resolve) => {
    reader.readEntries(resolve, () => resolve([]));
  });
  return batch.length === 0 ? [] : [...batch, ...(await childrenOf(reader))];
}

/** What stands on the clipboard: files, else the page or text that was copied. */
export function pastedFiles(clipboard: DataTransfer): readonly Incoming[] {
  if (clipboard.files.length > 0) return chosenFiles(clipboard.files);
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  if (/<table/iu.test(html)) return [pasted('粘贴的网页.html', html)];
  return textFiles(text === '' ? html : text);
}

/** Typed or pasted text as if it were a file. */
export function textFiles(text: string): readonly Incoming[] {
  return text.trim() === '' ? [] : [pasted('粘贴的文字.txt', text)];
}

function pasted(name: string, text: string): Incoming {
  return { name, file: new Blob([text], { type: 'text/plain;charset=utf-8' }) };
}
