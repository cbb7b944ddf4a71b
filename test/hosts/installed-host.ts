import { ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { npm } from '../kit/npm';
import { ShownPortal, shownPortal } from '../kit/shown-portal';

const run = promisify(execFile);

/** Content of `host.json` in the folder of a host. */
export interface HostDescription {
  readonly is: string;
  /** Sections of the module's documents that the host is made of. */
  readonly sections: readonly string[];
  /** Path of the survey's GraphQL. */
  readonly endpoint: string;
  /** Packages of the test beside those that the sections name. */
  readonly packages?: readonly string[];
}

/** Commands that make a host, in the order of the README. */
export interface InstalledHost {
  readonly folder: string;
  install(): Promise<void>;
  compile(): Promise<void>;
  /** @returns the address that it serves at */
  serve(environment: NodeJS.ProcessEnv): Promise<string>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export function readHost(name: string): HostDescription {
  return JSON.parse(readFileSync(path.join(__dirname, name, 'host.json'), 'utf8')) as HostDescription;
}

/** @param archive path of the packed module */
export function installedHost(name: string, archive: string): InstalledHost {
  const host = readHost(name);
  const shown = shownPortal(host.sections);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `hailong-${name}-`)));
  cpSync(path.join(__dirname, name), folder, { recursive: true });
  for (const [file, text] of shown.files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  let served: ChildProcess | undefined;
  const stop = async () => {
    const running = served;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGTERM');
    await gone;
  };
  return {
    folder,
    install: () => install(folder, host, shown, archive),
    compile: () => compile(path.join(folder, 'node_modules/typescript/bin/tsc'), folder),
    serve: (environment) => {
      const env = { ...process.env, PORT: '0', ...environment };
      served = spawn(process.execPath, ['dist/main.js'], { cwd: folder, env });
      return addressOf(served);
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a compiler over a host; what it says is in the error. */
export async function compile(
  compiler: string,
  folder: string,
  flags: readonly string[] = [],
): Promise<void> {
  const said = await run(process.execPath, [compiler, ...flags], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  if (said instanceof Error) throw new Error(said.stdout || said.message);
}

async function install(folder: string, host: HostDescription, shown: ShownPortal, archive: string) {
  const packages = shown.packages.map((name) => (name.endsWith('.tgz') ? archive : name));
  await npm(['init', '--yes'], folder);
  await npm(['pkg', 'set', ...shown.settings], folder);
  await npm(['install', ...packages], folder);
  await npm(['install', '--save-dev', ...shown.tools, ...(host.packages ?? [])], folder);
}

async function addressOf(served: ChildProcess): Promise<string> {
  const said: string[] = [];
  served.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  if (served.stdout)
    for await (const line of createInterface(served.stdout)) {
      const [, address] = /serving at (\S+)/.exec(line) ?? [];
      if (address) return address.replace('[::1]', '127.0.0.1');
      said.push(line);
    }
  throw new Error(`the host ended before it served:\n${said.join('\n')}`);
}
