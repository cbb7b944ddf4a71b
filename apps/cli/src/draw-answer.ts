import { DrawRecord, StratumRecord } from '@hailong/draws/use-cases';
import { EXCLUSIONS } from '@hailong/draws/domain';
import { Answer } from './output/answer';
import { Column, tableLines } from './output/table';
import { plain } from './output/terminal';
import { DRAW_ID, ROUND_ID } from '@hailong/kernel';

/** Answer of a draw; `hailong drawn` lists its dossiers. */
export function drawAnswer(draw: DrawRecord): Answer {
  return { json: drawJson(draw), lines: drawLines(draw) };
}

export function drawJson(draw: DrawRecord): object {
  const { drawId, roundId, purpose, drawnOn, method, seed, frameAsOf, frameDigest, document } = draw;
  const { origin, strata, exclusions, terms } = document;
  return {
    ...{
      id: DRAW_ID.of(drawId),
      round: ROUND_ID.of(roundId),
      purpose,
      drawnOn,
      method,
      seed,
      origin,
      frameAsOf,
      frameDigest,
    },
    ...{ design: terms.design, strata, exclusions },
  };
}

export function drawLines(draw: DrawRecord): string[] {
  const { drawId, purpose, drawnOn, method, seed, frameAsOf, frameDigest, document } = draw;
  const { origin, strata, exclusions } = document;
  const from = origin.kind === 'given' ? origin.source : 'máy chủ tạo · made by the server';
  const left = EXCLUSIONS.keys.filter((reason) => exclusions[reason] > 0);
  return [
    `Lần rút · draw ${DRAW_ID.of(drawId)} (${purpose}), ${drawnOn}`,
    plain(`Cách rút · method: ${method}; mầm · seed: ${seed} (${from})`),
    `Khung · frame: ${frameDigest} (SHA-256), ${frameAsOf}`,
    ...(purpose === 'households'
      ? ['Danh sách thôn, số cụm và trọng số · villages with numbers and weights: drawn --clusters']
      : []),
    '',
    ...tableLines(purpose === 'households' ? HOUSEHOLD_COLUMNS : COLUMNS, strata),
    ...(left.length === 0 ? [] : ['', 'Bị loại · left out:']),
    ...left.map((reason) => `  ${reason}: ${exclusions[reason]}`),
  ];
}

const STRATUM: Column<StratumRecord> = { vi: 'Tầng', en: 'Stratum', of: ({ name }) => name };
const SIZES: readonly Column<StratumRecord>[] = [
  { vi: 'Cần', en: 'Wanted', right: true, of: ({ wanted }) => wanted },
  { vi: 'Rút', en: 'Drawn', right: true, of: ({ drawn }) => drawn },
  { vi: 'Dự phòng', en: 'Replacements', right: true, of: ({ replacements }) => replacements },
  { vi: 'Ghi chú', en: 'Note', of: ({ drawn, wanted }) => (drawn < wanted ? 'lấy hết · taken whole' : '') },
];
const COLUMNS: readonly Column<StratumRecord>[] = [
  STRATUM,
  { vi: 'Hồ sơ', en: 'Dossiers', right: true, of: ({ population }) => population },
  ...SIZES,
];
const HOUSEHOLD_COLUMNS: readonly Column<StratumRecord>[] = [
  STRATUM,
  { vi: 'Hộ', en: 'Households', right: true, of: ({ population }) => population },
  ...SIZES,
];
