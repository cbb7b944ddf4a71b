import { wordList } from './name-lists';
import { WrittenWords, isNext } from './words';

/** Words before the name of a place, which is often that of a person. */
const PLACES = wordList(`
đường phố phường xã quận huyện trấn tp tỉnh thôn ấp bản khóm ngõ hẻm kiệt cầu chợ trường viên trường núi sông đảo khu lộ
học thpt thcs non viện tư ba số nhà làng buôn cảng ga bến hầm đèo tượng đền chùa công-viên đại-lộ nước tiếng q p h`);

/** Names of places, feasts and persons of history that begin like a person: the last word of the title, the first of the name. */
const KNOWN = wordList(
  'bà+rịa bà+nà bà+triệu bà+trưng bà+đen bà+điểm bà+chiểu bác+hồ bác+ái cô+tô chí+minh tịch+hồ',
);

/** Tells whether the word at this index names a place, by what stands before it: `đường Nguyễn Văn Linh`, `số 12 Lê Lợi`. */
export function followsPlace(written: WrittenWords, at: number): boolean {
  const { words, text, isMarked } = written;
  const [word, before] = [words[at], words[at - 1]];
  if (!word) return false;
  if (/[\d/][a-zA-Z]?[ ,]{1,2}$/.test(text.slice(Math.max(0, word.start - 4), word.start))) return true;
  return (
    !!before && isNext(written, before, word) && PLACES.has(isMarked ? before.lower : before.folded, isMarked)
  );
}

/** Tells whether the two words begin a name that is known to all. */
export function isKnownPair(
  said: { readonly lower: string; readonly folded: string },
  first: { readonly lower: string; readonly folded: string },
  isMarked: boolean,
): boolean {
  const pair = isMarked ? `${said.lower}+${first.lower}` : `${said.folded}+${first.folded}`;
  return KNOWN.has(pair, isMarked);
}
