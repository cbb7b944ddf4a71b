import { Provider } from '@nestjs/common';
import { LetterResolver } from './graphql/letter.resolver';
import { SentLetterResolver } from './graphql/sent-letter.resolver';
import { LetterPageController } from './pages/letter-page.controller';
import { CloseLetters } from './use-cases/close-letters.use-case';
import { ForwardLetters } from './use-cases/forward-letters.use-case';
import { HandOnLetters } from './use-cases/hand-on-letters.use-case';
import { LetterDesk } from './use-cases/letter-desk';
import { LetterSeal } from './use-cases/letter-seal';
import { LetterWorker } from './use-cases/letter-worker';
import { ReadLetters } from './use-cases/read-letters.use-case';
import { SendLetter } from './use-cases/send-letter.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const LETTERS: readonly Provider[] = [
  LetterDesk,
  LetterSeal,
  SendLetter,
  HandOnLetters,
  ForwardLetters,
  LetterWorker,
  ReadLetters,
  CloseLetters,
  SentLetterResolver,
  LetterResolver,
];

/** Controllers of this lib. */
export const LETTER_PAGES = [LetterPageController] as const;
