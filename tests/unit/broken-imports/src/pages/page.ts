import { one } from '../domain/one.ts';
import '../components/missing.ts';

export const page = one;
