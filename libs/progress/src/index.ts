export { PROGRESS } from './progress.providers';
export { ReadReceivedForms } from './use-cases/read-received-forms';
