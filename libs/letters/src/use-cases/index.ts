export { ForwardLetters } from './forward-letters.use-case';
