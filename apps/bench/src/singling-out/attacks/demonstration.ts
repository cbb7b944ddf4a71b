import { Attack } from '../attack';
import { formOf, others, victimOf } from '../forms';

/** Opens a round that is marked as a demonstration, whose figures show at once, and has the victim answer in it by every way. */
export const demonstrationMarked: Attack = {
  name: 'demonstration-marked',
  vi: 'đợt khảo sát được đánh dấu là trình diễn',
  en: 'a round marked as a demonstration',
  shownBy: 'twins',
  demonstration: true,
  terms: () => ({ access: 'OPEN' }),
  weeks: [
    async (side) => {
      const forms = victimOf(side.victim);
      const accepted = [
        await side.tries('touched', ...forms),
        await side.tries('seen', ...forms),
        await side.tries('independent', ...forms),
      ];
      if (accepted.some((count) => count > 0)) throw new Error('a demonstration took a form of a person');
    },
    () => Promise.resolve(),
  ],
};

/** Marks a round as a demonstration once the victim has answered, so that its figures show at once. */
export const markedWhileOpen: Attack = {
  name: 'marked-while-open',
  vi: 'đợt đang mở được đánh dấu lại là trình diễn',
  en: 'an open round marked as a demonstration',
  shownBy: 'twins',
  weeks: [
    async (side) => {
      await side.send('seen', ...others(3));
      await side.invite([
        ...others(2),
        undefined,
        undefined,
        side.victim === undefined ? undefined : formOf(side.victim),
      ]);
      const answer = await side.changeRound({ demonstration: true });
      if (answer !== 'SurveyRefusal') throw new Error(`an open round was marked: ${answer}`);
    },
    () => Promise.resolve(),
  ],
};
