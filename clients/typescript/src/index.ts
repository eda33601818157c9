export * from './dates';
export * from './generated/graphql';
export { default as introspection } from './generated/possible-types';
