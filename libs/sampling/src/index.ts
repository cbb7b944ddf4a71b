export * from './draws';
export * from './sampling.providers';
