-- Opens one file with the language server and writes down what Neovim gets: run by clients.test.ts.
-- Environment: SERVER (a command line), FILE, OUT.
local function main()
  vim.cmd('edit ' .. vim.env.FILE)
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({ name = 'steelman', cmd = vim.split(vim.env.SERVER, ' '), root_dir = vim.fn.getcwd() })
  vim.bo[buffer].filetype = 'steelman'
  vim.lsp.buf_attach_client(buffer, id)
  vim.wait(5000, function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized and #vim.diagnostic.get(buffer) > 0
  end)
  local function ask(method, line, character, more)
    local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
    if line then params.position = { line = line, character = character } end
    local answers = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('error', params, more or {}), 3000)
    return answers and answers[id] and answers[id].result
  end
  local out = {}
  out.diagnostics = vim.tbl_map(function(d) return d.code end, vim.diagnostic.get(buffer))
  out.hover = ask('textDocument/hover', 3, 11).contents.value
  out.symbols = vim.tbl_map(function(s) return s.name end, ask('textDocument/documentSymbol'))
  out.completion = vim.tbl_map(function(i) return i.label end, ask('textDocument/completion', 3, 10).items)
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', 0, 13, { newName = 'wet' }), 'utf-16')
  vim.lsp.util.apply_text_edits(ask('textDocument/formatting', nil, nil, { options = { tabSize = 2, insertSpaces = true } }), buffer, 'utf-16')
  out.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
  return out
end
local ok, result = pcall(main)
local file = io.open(vim.env.OUT, 'w')
file:write(vim.fn.json_encode(ok and result or { trouble = tostring(result) }))
file:close()
vim.cmd('qall!')
