import type { Texts } from '@hailong/kernel';
import type { NamedAgency, RankingDocument, RankingTerms, ReleasedAgency } from './ranking-document';

/**
 * Part of a document that an agency sees during a preview: the terms, and the line of the agency itself or of the pool that it belongs
 * to. It says nothing of any other unit.
 */
export interface AgencyLine
  extends
    RankingTerms,
    Pick<RankingDocument, 'format' | 'code' | 'edition' | 'province' | 'simulated' | 'scheme'> {
  readonly agency: NamedAgency;
  readonly figuresBefore: RankingDocument['figuresBefore'];
  readonly organisationOn: RankingDocument['organisationOn'];
  /** Rounds of the agency, of its pool and of the province, whose forms are added up. */
  readonly rounds: RankingDocument['rounds'];
  /** Line among those with a rank, as the document has it; null: the agency is without a rank. */
  readonly unit: ReleasedAgency | null;
  /** Line among those without a rank, as the document has it; null: the agency has one. */
  readonly withoutRank: RankingDocument['withoutRank'][number] | null;
}

/** Ways in which an agency checks its line, before and after the publication. */
export const HOW_TO_RECOMPUTE: Texts = {
  vi:
    'Chỉ số: gộp số lượt trả lời ở "answers" của đơn vị theo phương pháp ở "method"; so với số liệu của đơn vị trên hệ thống. ' +
    'Khoảng tin cậy: tính từ chỉ số và "effectiveAnswers" ở mức "confidence". ' +
    'Thứ hạng và nhận định so với nhóm cần số liệu của mọi đơn vị: khi công bố, tải bản JSON, tính SHA-256 và đối chiếu với "contentHash"; ' +
    'dòng của đơn vị trong bản đó phải đúng như dòng này.',
  en:
    'Index: add up the answers of the unit ("answers") by the method in "method", and compare with the results of the agency. ' +
    'Interval: it follows from the index and "effectiveAnswers" at the level of "confidence". ' +
    'Rank and band need the figures of all units: after the publication take the JSON file, compute its SHA-256 and compare it with "contentHash"; ' +
    'the line of the unit in it must be the same as this line.',
};

/** Lines of a document by agency: of each agency with or without a rank, and of each member of a pool the line of the pool. */
export function linesOf(document: RankingDocument): readonly AgencyLine[] {
  const ranked = document.agencies.flatMap((unit) =>
    concernedBy(unit).map((agency) => lineOf(document, agency, { unit, withoutRank: null })),
  );
  const without = document.withoutRank.flatMap((withoutRank) =>
    concernedBy(withoutRank).map((agency) => lineOf(document, agency, { unit: null, withoutRank })),
  );
  return [...ranked, ...without];
}

function concernedBy({ code, name, members }: RankingDocument['withoutRank'][number] | ReleasedAgency) {
  return members ?? [{ code, name }];
}

function lineOf(
  document: RankingDocument,
  agency: NamedAgency,
  line: Pick<AgencyLine, 'unit' | 'withoutRank'>,
): AgencyLine {
  const { format, code, edition, province, simulated, scheme, figuresBefore, organisationOn } = document;
  const { method, confidence, minimumResponses, tieRule, factors, criteria, groups } = document;
  const members = (line.unit ?? line.withoutRank)?.members ?? [];
  const owners = new Set([agency, province, ...members].map((each) => each.code));
  return {
    ...{ format, code, edition, province, scheme, figuresBefore, organisationOn, agency },
    ...(simulated && { simulated }),
    ...{ method, confidence, minimumResponses, tieRule, factors, criteria, groups, ...line },
    rounds: document.rounds.filter(({ owner }) => owners.has(owner)),
  };
}
