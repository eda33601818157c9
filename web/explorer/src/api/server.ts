export { root } from '../../../shared/root';

/** Whether the server has a playground: it says so in the page. */
export const hasPlayground = document.querySelector<HTMLMetaElement>('meta[name="ties-offer"]')?.content === 'playground';
