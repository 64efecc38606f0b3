import type { Incoming } from './import-entry';

let handed: readonly Incoming[] = [];

/** Keeps files that were given on another page until the import page is there to take them. */
export function handFiles(files: readonly Incoming[]): void {
  handed = files;
}

export function takeHandedFiles(): readonly Incoming[] {
  const taken = handed;
  handed = [];
  return taken;
}
