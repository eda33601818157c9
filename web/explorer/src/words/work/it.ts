/** Italian, of what changes the graph. */
export const work = {
  'A date is a year, a month or a day: 2017, 2017-05 or 2017-05-03.': 'Una data è un anno, un mese o un giorno: 2017, 2017-05 o 2017-05-03.',
  Changes: 'Modifiche',
  'Elsewhere, paste a token: one that an administrator made for you (“ties token create”), or one of your OpenID provider where the server takes those.':
    'Altrove, incolla un token: uno creato per te da un amministratore («ties token create»), o uno del tuo provider OpenID se il server li accetta.',
  'It is kept in this tab alone, and forgotten when that is closed. Reading needs no token, unless the server is private.':
    'Resta solo in questa scheda, e viene dimenticato quando la chiudi. Per leggere non serve, a meno che il server sia privato.',
  'Older changes': 'Modifiche precedenti',
  'On your own machine, open the address that the server printed when it started (“to edit, open …”).':
    'Sul tuo computer, apri l’indirizzo che il server ha stampato all’avvio («to edit, open …»).',
  Proposing: 'Propongo',
  'Reading the changes': 'Leggo le modifiche',
  Saving: 'Salvo',
  'Sign in': 'Accedi',
  'Sign in to change something': 'Accedi per modificare qualcosa',
  'Signing in': 'Accedo',
  'That is no token: one has letters, digits and the signs . _ ~ + / = - only.': 'Questo non è un token: ha solo lettere, cifre e i segni . _ ~ + / = -.',
  'The parts of the workbench': 'Le parti del banco di lavoro',
  Token: 'Token',
  'What has been changed': 'Che cosa è stato modificato',
  Workbench: 'Banco di lavoro',
  'not known': 'non nota',
  'some day in {time}': 'un giorno: {time}',
  'ties: the workbench': 'ties: il banco di lavoro',
  workbench: 'banco di lavoro',
};
