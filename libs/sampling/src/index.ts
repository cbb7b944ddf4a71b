export * from './sampling.providers';
