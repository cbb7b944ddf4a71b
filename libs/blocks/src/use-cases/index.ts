export { SealDue } from './seal-due.use-case';
export { SealForms } from './seal-forms.use-case';
