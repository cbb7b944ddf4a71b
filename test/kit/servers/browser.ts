import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium or Chrome of this machine; undefined where none is installed, and then its stories are skipped by name. */
export const BROWSER = NAMES.flatMap((name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
).find((file) => existsSync(file));

/**
 * Declares a test that needs a browser. Looks `it` up at each call: this module stays loaded for all files of a worker, and the `it`
 * of an earlier file would add the test to that file, where it never runs.
 */
export function inBrowser(name: string, test: () => Promise<void>): void {
  (BROWSER === undefined ? it.skip : it)(name, test);
}

/** Opens an address on a screen as narrow as an old telephone's, lets its scripts run, and gives the page as it then is. */
export async function shownIn(address: string): Promise<string> {
  const profile = mkdtempSync(path.join(tmpdir(), 'hailong-browser-'));
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--window-size=320,640'];
  try {
    const { stdout } = await promisify(execFile)(
      BROWSER ?? '',
      [...options, `--user-data-dir=${profile}`, '--dump-dom', address],
      { maxBuffer: 16 * 1024 * 1024 },
    );
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
