import { createContext } from 'react';

/** Who works on this page. */
export interface PersonHere {
  readonly id: string;
  readonly username: string;
}

/** `null` where the page does not say. */
export const Person = createContext<PersonHere | null>(null);
