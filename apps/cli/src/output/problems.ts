import { Problem, placeInWords } from '@hailong/kernel';
import { plain } from './terminal';

/** Lines of problems for people: the count, then path, code and both texts of each. */
export function problemLines(problems: readonly Problem[]): string[] {
  return [
    `${problems.length} vấn đề · ${problems.length} problem${problems.length === 1 ? '' : 's'}:`,
    ...listed(problems),
  ];
}

/** Lines of warnings that did not stop the command. */
export function warningLines(warnings: readonly Problem[]): string[] {
  return warnings.length === 0 ? [] : ['Lưu ý · Please note:', ...listed(warnings)];
}

function listed(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ code, place, vi, en }) => {
    const words = placeInWords(place);
    const hasWords = place !== '' && words.vi !== place;
    const at = (said: string) => (hasWords ? `${plain(said)}: ` : '');
    return [
      `• ${place ? `${plain(place)} ` : ''}[${code}]`,
      `    vi: ${at(words.vi)}${plain(vi)}`,
      `    en: ${at(words.en)}${plain(en)}`,
    ];
  });
}
