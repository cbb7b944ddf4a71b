/**
 * Loads the type tests of graphql as they are in production. Outside of it, each that answers no also looks for a second copy
 * of graphql, which takes a quarter of the start of a portal; the two kinds are chosen by NODE_ENV while graphql loads.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
