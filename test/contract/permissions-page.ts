import {
  PERMISSIONS,
  type PermissionName,
  reachesOf,
  SURVEY_ROLES,
  type SurveyRole,
} from '@hailong/access/domain';
import { INestApplicationContext } from '@nestjs/common';
import { ACCESS, type Access, REFERENCE } from '../../libs/access/src/access';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** Permissions of each role and demand of each root field, as the committed file `permissions.json` says it. */
export interface PermissionsContract {
  /** Reaches by role and permission. */
  readonly roles: Readonly<
    Record<string, { readonly number: number; readonly permissions: Readonly<Record<string, string>> }>
  >;
  /** Permission that a root field, a reference of a federated graph or a page asks for, or `open to all`, by its name. */
  readonly handlers: Readonly<Record<string, string>>;
}

const ROLES = Object.keys(SURVEY_ROLES) as SurveyRole[];
const NAMES = Object.keys(PERMISSIONS) as PermissionName[];

/** The word of a reach in the tables of the README. */
const WORDS: Readonly<Record<string, string>> = {
  ownAgency: 'own',
  everyAgency: 'every',
  provinceRounds: 'rounds',
  province: 'province',
};

export function permissionsContract(app: INestApplicationContext): PermissionsContract {
  const roles = ROLES.map((role) => {
    const permissions = NAMES.flatMap((name) => {
      const reach = reachOf(name, role);
      return reach ? [[name, reach] as const] : [];
    });
    return [
      role,
      { number: SURVEY_ROLES[role].number, permissions: Object.fromEntries(permissions) },
    ] as const;
  });
  return { roles: Object.fromEntries(roles), handlers: handlersOf(app) };
}

function reachOf(name: PermissionName, role: SurveyRole): string | undefined {
  return [...reachesOf(name, [role])][0];
}

/** Root fields by their name, references and pages as `Class.method`; sorted. */
function handlersOf(app: INestApplicationContext): Record<string, string> {
  const discovery = app.get(DiscoveryService, { strict: false });
  const scanner = app.get(MetadataScanner, { strict: false });
  const marked = (
    wrappers: readonly { metatype: unknown }[],
    named: (owner: string, name: string) => string,
  ) =>
    wrappers.flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object> | undefined;
      return (prototype ? scanner.getAllMethodNames(prototype) : []).flatMap((name) => {
        const access = Reflect.getMetadata(ACCESS, prototype?.[name] ?? {}) as Access | undefined;
        if (access === undefined) return [];
        const reference = Reflect.hasMetadata(REFERENCE, prototype?.[name] ?? {});
        return [[reference ? `${metatype.name}.${name}` : named(metatype.name, name), access] as const];
      });
    });
  const found = [
    ...marked(discovery.getProviders(), (_owner, name) => name),
    ...marked(discovery.getControllers(), (owner, name) => `${owner}.${name}`),
  ];
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tables of the README: roles, then permissions by role. */
export function permissionsTables(): string {
  const named = ROLES.map((role) => {
    const { number, works, vi, en } = SURVEY_ROLES[role];
    return [`\`${role}\``, String(number), works, vi, en];
  });
  const lets = NAMES.map((name) => [`\`${name}\``, PERMISSIONS[name].lets]);
  const ofProvince = ROLES.filter((role) => SURVEY_ROLES[role].works === 'province');
  return [
    table(['role', 'number', 'works for', 'tiếng Việt', 'English'], named),
    table(['permission', 'lets'], lets),
    grid(ROLES.filter((role) => !ofProvince.includes(role))),
    grid(ofProvince),
  ].join('\n\n');
}

function grid(roles: readonly SurveyRole[]): string {
  const rows = NAMES.map((name) => [
    `\`${name}\``,
    ...roles.map((role) => WORDS[reachOf(name, role) ?? ''] ?? ''),
  ]);
  return table(
    ['', ...roles.map((role) => `\`${role}\``)],
    rows.filter(([, ...cells]) => cells.some((cell) => cell !== '')),
  );
}

/** Writes a table as the formatter does. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) =>
    Math.max(3, ...[cell, ...rows.map((row) => row[at] ?? '')].map(lengthOf)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - lengthOf(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}
