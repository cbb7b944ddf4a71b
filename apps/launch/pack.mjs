/**
 * `npm run package`: makes `hai-long-VERSION.tgz`, the package that a host installs, and prints its path. It is packed from a
 * folder of its own with a manifest of its own, so a pack that fails leaves package.json as it is. `--to FOLDER` names
 * another folder for it. `npm pack` would pack the manifest of the project and is refused (`--refuse`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from './child.mjs';
import { hostManifest } from './host-manifest.mjs';
import { ensureBuilt, ensureDependencies, ensureNode } from './prepare.mjs';
import { inRoot, launch, Stop } from './project.mjs';
import { filesBelow } from './sources.mjs';

await launch(async () => {
  const [first, folder] = process.argv.slice(2);
  if (first === '--refuse')
    throw new Stop(
      'Hãy dùng "npm run package": gói mà cổng cài có tệp package.json riêng.\n' +
        'Use "npm run package": the package that a portal installs has a manifest of its own.',
    );
  ensureNode();
  await ensureDependencies(console.error);
  await ensureBuilt(console.error);
  console.log(await pack(first === '--to' && folder ? path.resolve(folder) : inRoot()));
  return 0;
});

/** Returns the path of the archive. */
async function pack(target) {
  const project = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const made = fs.mkdtempSync(inRoot('dist', '.pack-'));
  try {
    const files = project.files.flatMap(filesOf);
    for (const file of files) copy(file, made);
    const manifest = `${JSON.stringify(hostManifest(project, files), null, 2)}\n`;
    fs.writeFileSync(path.join(made, 'package.json'), manifest);
    const args = ['pack', made, '--pack-destination', target, '--loglevel=error'];
    if ((await runNpm(args)) !== 0) throw new Stop('npm pack không thành công · npm pack failed');
    return path.join(target, `${project.name}-${project.version}.tgz`);
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/** Files of an entry of `files`: a file, a folder, or `libs/<each>/NAME`. */
function filesOf(entry) {
  const [folder, name] = entry.split('/*/');
  if (name) return filesBelow(folder).filter((file) => file.split('/').slice(2).join('/') === name);
  return fs.statSync(inRoot(entry)).isFile() ? [entry] : filesBelow(entry);
}

function copy(file, made) {
  const target = path.join(made, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(inRoot(file), target);
}
