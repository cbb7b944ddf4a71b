import { Problem } from '@hailong/kernel';
import { plain } from './terminal';

/** Problems for a person: how many, then each with its place, its code and both texts. */
export function problemLines(problems: readonly Problem[]): string[] {
  return [
    `${problems.length} vấn đề · ${problems.length} problem${problems.length === 1 ? '' : 's'}:`,
    ...listed(problems),
  ];
}

/** Things to look at that stood in nobody's way. */
export function warningLines(warnings: readonly Problem[]): string[] {
  return warnings.length === 0 ? [] : ['Lưu ý · Please note:', ...listed(warnings)];
}

function listed(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ code, place, vi, en }) => [
    `• ${place ? `${plain(place)} ` : ''}[${code}]`,
    `    vi: ${plain(vi)}`,
    `    en: ${plain(en)}`,
  ]);
}
