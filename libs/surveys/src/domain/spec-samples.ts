import { day, Problem } from '@hailong/kernel';
import { CHANNELS } from './channel';
import { SurveyRound } from './survey-round';

/** `CODE place` of each problem. */
export function named(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place}`);
}

/** Open from 1 August to 31 October 2024, paper typed in until 5 November. */
export const round: SurveyRound = {
  code: 'kcn-2024',
  title: 'Khảo sát 2024',
  year: 2024,
  window: { opensOn: day('2024-08-01'), closesOn: day('2024-10-31'), entryUntil: day('2024-11-05') },
  deadlines: [{ code: 'noi-bo', label: { vi: 'Phòng gửi Văn phòng' }, on: day('2024-10-15') }],
  channels: CHANNELS.keys,
  groups: [{ code: 'dn', label: { vi: 'Doanh nghiệp' }, respondents: ['organization'], questionnaireId: 1 }],
  participants: [{ agencyId: 7, rankingGroup: 'department' }],
  quotas: [],
  minimumResponses: 30,
  demonstration: false,
};
