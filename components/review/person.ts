import { createContext } from 'react';

/** The user name of the person who works on this page; `null` where the page does not say. */
export const Person = createContext<string | null>(null);
