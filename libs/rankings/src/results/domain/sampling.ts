import { KeyOf, closedList } from '@hailong/kernel';

/** Ways in which the respondents of a figure were found, as the terms and the draws of their rounds tell. */
export const SAMPLINGS = closedList('way in which respondents were found', {
  'self-selected': { number: 0, vi: 'ai muốn trả lời thì trả lời', en: 'self-selected: open to all' },
  'invited-applicants': {
    number: 1,
    vi: 'người được mời trong số người có hồ sơ',
    en: 'invited people among those with finished dossiers',
  },
  'listed-bodies': { number: 2, vi: 'mọi cơ quan trong danh sách', en: 'every body on a list' },
  'invited-list': { number: 3, vi: 'người được mời trong danh sách', en: 'invited members of a list' },
  issued: {
    number: 4,
    vi: 'phiếu do người khảo sát phát, gửi hoặc hỏi',
    en: 'forms that the survey handed out, posted or asked',
  },
  census: {
    number: 5,
    vi: 'mọi người, mọi tổ chức trong khung',
    en: 'every person or body in the frame',
  },
  'drawn-applicants': {
    number: 6,
    vi: 'người được rút ngẫu nhiên trong số người có hồ sơ',
    en: 'people drawn at random among those with finished dossiers',
  },
  'drawn-households': {
    number: 7,
    vi: 'hộ được rút ngẫu nhiên theo giai đoạn',
    en: 'households drawn at random in stages',
  },
});
export type Sampling = KeyOf<typeof SAMPLINGS>;
