/** The address of the server, which ends in a slash: a proxy may have put a prefix before it. Only /explore/ID lies deeper. */
export const root = new URL(location.pathname.includes('/explore/') ? '../' : './', location.href).href;
