export { maskText } from './mask-text';
