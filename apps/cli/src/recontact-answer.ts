import {
  AgencyFigures,
  BatchRecord,
  RECONTACT_SHARES,
  RecontactCheck,
  recontactHolds,
} from '@hailong/draws/use-cases';
import { RECONTACT_ID, ROUND_ID } from '@hailong/kernel';
import { formatPercent } from '@hailong/statistics';
import { Answer } from './output/answer';
import { Column, tableLines } from './output/table';
import { plain } from './output/terminal';

/** Answers of `hailong recontact`: numbers, and no person. */
export function batchAnswer(batch: BatchRecord): Answer {
  const { drawnOn, endsOn, closedOn, digest, document } = batch;
  const { unit, givenBy, document: paper } = document.mandate;
  const until = closedOn === null ? `gọi đến · calls until ${endsOn}` : `kết thúc · ended ${closedOn}`;
  return {
    json: batchJson(batch),
    lines: [
      `Đợt phúc tra · re-contact check ${idOf(batch)}, ${drawnOn}, ${until}`,
      plain(`Đơn vị · unit: ${unit}; giao bởi · given by: ${givenBy}; văn bản · document: ${paper}`),
      `Mã băm · digest: ${digest}`,
      '',
      ...tableLines(AGENCIES, document.agencies),
    ],
  };
}

export function batchListAnswer(batches: readonly BatchRecord[]): Answer {
  return { json: batches.map(batchJson), lines: tableLines(BATCHES, batches) };
}

function batchJson({ roundId, drawnOn, endsOn, closedOn, digest, document, ...batch }: BatchRecord): object {
  const { mandate, sizes, agencies } = document;
  return {
    ...{ id: idOf(batch), round: ROUND_ID.of(roundId), mandate, sizes, drawnOn, endsOn, closedOn, digest },
    agencies: agencies.map(({ code, population, drawn, exclusions }) => ({
      code,
      population,
      drawn,
      exclusions,
    })),
  };
}

function idOf({ unitId, batchId }: Pick<BatchRecord, 'unitId' | 'batchId'>): string {
  return RECONTACT_ID.of({ unitId, batchId });
}

type DrawnAgency = BatchRecord['document']['agencies'][number];

const AGENCIES: readonly Column<DrawnAgency>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ code }) => code },
  { vi: 'Đã chọn', en: 'Called people', right: true, of: ({ population }) => population },
  { vi: 'Phúc tra', en: 'Drawn', right: true, of: ({ drawn }) => drawn },
];

const BATCHES: readonly Column<BatchRecord>[] = [
  { vi: 'Định danh', en: 'Id', of: idOf },
  { vi: 'Ngày rút', en: 'Drawn on', of: ({ drawnOn }) => drawnOn },
  { vi: 'Đến ngày', en: 'Until', of: ({ endsOn, closedOn }) => closedOn ?? endsOn },
  { vi: 'Cơ quan', en: 'Agencies', right: true, of: ({ document }) => document.agencies.length },
  {
    vi: 'Số người',
    en: 'People',
    right: true,
    of: ({ document }) => document.agencies.reduce((sum, { drawn }) => sum + drawn, 0),
  },
];

export function figuresAnswer(figures: readonly AgencyFigures[]): Answer {
  const rows = figures.flatMap((of) => of.shares.map((share) => ({ code: of.agencyCode, ...share })));
  return {
    json: figures.map(({ agencyCode, population, drawn, counts, shares, callers }) => ({
      ...{ agencyCode, population, drawn, counts, shares, callers },
    })),
    lines: [...tableLines(COUNTS, figures), '', ...tableLines(SHARES, rows)],
  };
}

type ShareRow = AgencyFigures['shares'][number] & { readonly code: string };

const COUNTS: readonly Column<AgencyFigures>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Phúc tra', en: 'Drawn', right: true, of: ({ drawn }) => drawn },
  { vi: 'Đã gọi', en: 'Called', right: true, of: ({ counts }) => counts?.called ?? '' },
  { vi: 'Gặp được', en: 'Reached', right: true, of: ({ counts }) => counts?.reached ?? '' },
  { vi: 'Từ chối', en: 'Refused', right: true, of: ({ counts }) => counts?.refused ?? '' },
  { vi: 'Sai số', en: 'Wrong number', right: true, of: ({ counts }) => counts?.wrongNumber ?? '' },
];

const SHARES: readonly Column<ShareRow>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ code }) => code },
  { vi: 'Tỷ lệ', en: 'Share', of: ({ name }) => `${RECONTACT_SHARES.rows[name].vi} · ${name}` },
  { vi: 'Có', en: 'Yes', right: true, of: ({ yes }) => yes },
  { vi: 'Trong', en: 'Of', right: true, of: ({ n }) => n },
  { vi: '%', en: '%', right: true, of: ({ yes, n }) => formatPercent((100 * yes) / n, 1, 'vi') },
  {
    vi: 'Khoảng 95 %',
    en: '95 % interval',
    of: ({ interval: { lower, upper } }) =>
      `${formatPercent(100 * lower, 1, 'vi')} – ${formatPercent(100 * upper, 1, 'vi')}`,
  },
];

export function checkAnswer(check: RecontactCheck): Answer {
  const { batch, digestRight, agencies } = check;
  const holds = recontactHolds(check);
  const { seed, method } = batch;
  return {
    json: { id: idOf(batch), holds, digestRight, method, seed, agencies },
    lines: [
      plain(`Cách rút · method: ${method}; mầm · seed: ${seed}`),
      holds
        ? 'Rút lại cho đúng kết quả đã lưu. · Drawn again, it is what was kept.'
        : 'RÚT LẠI CHO KẾT QUẢ KHÁC. · DRAWN AGAIN, IT IS NOT WHAT WAS KEPT.',
      ...tableLines(CHECKS, agencies),
    ],
  };
}

const CHECKS: readonly Column<RecontactCheck['agencies'][number]>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Danh sách', en: 'List', of: ({ listIntact }) => wordOf(listIntact) },
  { vi: 'Cỡ mẫu', en: 'Size', of: ({ sizeRight }) => wordOf(sizeRight) },
  { vi: 'Người', en: 'People', of: ({ membersRight }) => wordOf(membersRight) },
];

function wordOf(right: boolean): string {
  return right ? 'đúng · right' : 'SAI · WRONG';
}
