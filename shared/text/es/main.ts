import type { Translated } from '../word-key';
import type { main as english } from '../en/main';

export const main: Translated<typeof english> = {};
