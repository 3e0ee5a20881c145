import { readFileSync } from 'node:fs';
import { view } from '../islands/view.ts';

export const text = () => readFileSync(view, 'utf8');
