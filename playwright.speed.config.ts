import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** How fast figures answer on a slowed processor. One test at a time, on a machine that does nothing else meanwhile. */
export default defineConfig({ ...base, testDir: 'tests/speed', workers: 1, reporter: [['list']] });
