export { SealDue } from './seal-due.use-case';
export { SealForms } from './seal-forms.use-case';
export { type BlockVerification, VerifyBlocks } from './verify-blocks.use-case';
