import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { packModule } from '../../kit/packed-module';

const run = promisify(execFile);
const PROJECT = path.resolve(__dirname, '../../..');

/** Packages that the host of the README brings itself, besides the peers of the package. */
const OF_THE_HOST = [
  '@nestjs/apollo',
  '@nestjs/jwt',
  '@nestjs/platform-fastify',
  '@apollo/server',
  '@apollo/subgraph',
  '@as-integrations/fastify',
];

export interface InstalledPackage {
  /** Folder of the host, with `node_modules/hai-long`. */
  readonly host: string;
  /** Folder of the package in it. */
  readonly folder: string;
  remove(): void;
}

/**
 * A host's folder with the package as `npm run package` makes it. What `npm install` would bring beside it are links to this
 * project's own packages, and only to those that the package or the host declares: nothing is fetched.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const host = realpathSync(mkdtempSync(path.join(tmpdir(), 'hailong-host-')));
  const modules = path.join(host, 'node_modules');
  mkdirSync(modules);
  const archive = await packModule(host);
  // An archive of npm has everything in a folder `package`.
  await run('tar', ['-xzf', archive], { cwd: host });
  const folder = path.join(modules, 'hai-long');
  renameSync(path.join(host, 'package'), folder);
  for (const name of declaredIn(folder)) link(modules, name);
  return { host, folder, remove: () => rmSync(host, { recursive: true, force: true }) };
}

function declaredIn(folder: string): string[] {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>;
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), ...OF_THE_HOST];
}

function link(modules: string, name: string): void {
  mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules', name), path.join(modules, name), 'junction');
}
