import type { Translated } from '../word-key';
import type { practice as english } from '../en/practice';

export const practice: Translated<typeof english> = {};
