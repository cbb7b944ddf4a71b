import { SchemeVersion, announcementText, schemeTerms } from '@hailong/rankings/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { AgencyName } from '../agency-names';
import { plain } from './terminal';

interface JsonAndLines {
  readonly json: object;
  readonly lines: readonly string[];
}

/** Name, state and announcement of a scheme, which stand above everything that it shows. */
export function schemeHead(scheme: SchemeVersion): JsonAndLines {
  const { code, version, state, announcedOn, figuresKnownOn, document } = scheme;
  const { vi, en } = announcementText(scheme);
  return {
    json: {
      ...{ code, version, state, announcedOn, figuresKnownOn },
      ...{ title: document.title, period: document.period },
      announcement: { vi, en },
    },
    lines: [
      plain(`Quy chế · scheme: ${code}@${version} – ${document.title.vi} (${state})`),
      `Kỳ · period: ${document.period.from} – ${document.period.to}`,
      ...[vi, en],
    ],
  };
}

/** All of a scheme: every term, also those left to their defaults, and what it changes of the version before. */
export function schemeInFull(scheme: SchemeVersion): JsonAndLines {
  const { json, lines } = schemeHead(scheme);
  const { document, differences, version } = scheme;
  return {
    json: { ...json, terms: document, differences },
    lines: [
      ...lines,
      ...schemeTerms(document).flatMap(({ label, value }) => [
        plain(`  ${label.vi} · ${label.en}: ${value.vi}`),
        ...(value.en === value.vi ? [] : [plain(`      ${value.en}`)]),
      ]),
      ...(version > 1
        ? [`Khác bản ${version - 1} · differences from version ${version - 1}: ${differences.length}`]
        : []),
      ...differences.flatMap(({ vi, en }) => [plain(`  • ${vi}`), plain(`    ${en}`)]),
    ],
  };
}

/** Round with its owner, its window and its state. */
export function roundLine(
  { code, agencyId, state, document }: RoundRecord,
  nameOf: (agencyId: number) => AgencyName,
): string {
  const { opensOn, closesOn } = document.window;
  return plain(`  ${code} (${nameOf(agencyId).code}) ${opensOn} – ${closesOn}, ${state}: ${document.title}`);
}
