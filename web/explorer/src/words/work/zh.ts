/** Chinese, of what changes the graph. */
export const work = {
  'A date is a year, a month or a day: 2017, 2017-05 or 2017-05-03.': '日期可以是年、月或日:2017、2017-05 或 2017-05-03。',
  Changes: '更改',
  'Elsewhere, paste a token: one that an administrator made for you (“ties token create”), or one of your OpenID provider where the server takes those.':
    '在其他地方,请粘贴令牌:管理员为您创建的(“ties token create”),或服务器接受的 OpenID 提供方的令牌。',
  'It is kept in this tab alone, and forgotten when that is closed. Reading needs no token, unless the server is private.':
    '令牌只保存在此标签页中,关闭后即被忘记。阅读不需要令牌,除非服务器是私有的。',
  'Older changes': '更早的更改',
  'On your own machine, open the address that the server printed when it started (“to edit, open …”).': '在您自己的电脑上,打开服务器启动时显示的地址(“to edit, open …”)。',
  Proposing: '正在提议',
  'Reading the changes': '正在读取更改',
  Saving: '正在保存',
  'Sign in': '登录',
  'Sign in to change something': '登录后即可更改',
  'Signing in': '正在登录',
  'That is no token: one has letters, digits and the signs . _ ~ + / = - only.': '这不是令牌:令牌只含字母、数字和 . _ ~ + / = - 这些符号。',
  'The parts of the workbench': '工作台的各部分',
  Token: '令牌',
  'What has been changed': '已更改的内容',
  Workbench: '工作台',
  'not known': '未知',
  'some day in {time}': '{time}的某一天',
  'ties: the workbench': 'ties:工作台',
  workbench: '工作台',
};
