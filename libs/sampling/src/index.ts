export * from './sampling.providers';
export * from './secrets/sealing';
export * from './secrets/secret-key';
export { SECRET_KEY } from './secrets/secrets.providers';
