import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import { inRoot, Stop } from './project.mjs';

/** Fields of package.json that a host needs; scripts, tools and the shipped PostgreSQL stay in the project. */
const KEPT = ['name', 'version', 'description', 'license', 'main', 'types', 'bin', 'engines'];
const IMPORT =
  /(?:\brequire\(|\bimport\(|^import .* from |^export .* from |^\} from )\s*["']([@\w][^"']*)["']/gm;

/**
 * The manifest of the packed package: of the dependencies those that the packed files import, and their types. Refuses to
 * leave out a package that a packed file imports.
 *
 * @param files paths of the packed files, from the root of the project
 */
export function hostManifest(project, files) {
  const imported = importedBy(files);
  const { dependencies, peerDependencies } = project;
  const unnamed = [...imported].filter((name) => !(name in dependencies) && !(name in peerDependencies));
  if (unnamed.length > 0)
    throw new Stop(
      `Gói dùng ${unnamed.join(', ')} nhưng package.json không ghi trong dependencies hay peerDependencies.\n` +
        `The package imports ${unnamed.join(', ')}, which neither dependencies nor peerDependencies of package.json name.`,
    );
  const needed = Object.entries(dependencies).filter(([name]) => imported.has(name.replace(/^@types\//, '')));
  return {
    ...Object.fromEntries(KEPT.map((field) => [field, project[field]])),
    dependencies: Object.fromEntries(needed),
    peerDependencies,
  };
}

function importedBy(files) {
  const names = files
    .filter((file) => /\.[jt]s$/.test(file))
    .flatMap((file) => [...fs.readFileSync(inRoot(file), 'utf8').matchAll(IMPORT)])
    .filter(([, name]) => !isBuiltin(name))
    .map(([, name]) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return new Set(names);
}
