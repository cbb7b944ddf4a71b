import { CalendarDay, Texts } from '@hailong/kernel';

/** Figures of an earlier year that others published; the system has none of their forms. */
export interface PublishedFigures {
  /** Calendar year that the figures are about. */
  readonly year: number;
  readonly source: FigureSource;
  readonly agencies: readonly PublishedFigure[];
}

/** Document that figures were published in. */
export interface FigureSource {
  /** Title: `Quyết định công bố chỉ số SIPAS năm 2025`. */
  readonly document: string;
  /** Number: `112/QĐ-BNV`; absent: it has none. */
  readonly number?: string;
  /** Day on which it was published. */
  readonly day: CalendarDay;
}

/** Published index of an agency. */
export interface PublishedFigure {
  readonly agencyId: number;
  readonly code: string;
  /** 0…100, as published. */
  readonly index: number;
  /** Forms that it stands on; absent: not published. */
  readonly n?: number;
}

/** Document of figures in words: `Quyết định công bố … số 112/QĐ-BNV, 2026-03-01`. */
export function sourceText({ document, number, day }: FigureSource): Texts {
  return {
    vi: `${document}${number === undefined ? '' : ` số ${number}`}, ${day}`,
    en: `${document}${number === undefined ? '' : ` no. ${number}`}, ${day}`,
  };
}

/** Sentence that stands above all changes since published figures. */
export function publishedText({ year, source }: Pick<PublishedFigures, 'year' | 'source'>): Texts {
  const { vi, en } = sourceText(source);
  return {
    vi: `Số liệu năm ${year} do nơi khác công bố (${vi}), không tính lại từ phiếu: tiêu chí, cách tính và cách chọn người trả lời có thể khác. Chỉ có khoảng tin cậy khi nguồn ghi số phiếu; mỗi khoảng đúng cho riêng một đơn vị.`,
    en: `The figures of ${year} were published by others (${en}) and are not recounted from forms: criteria, method and choice of respondents may differ. An interval exists only where the source gives the forms; each holds for its agency alone.`,
  };
}
