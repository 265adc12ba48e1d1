-- Opens a file in Neovim with the language server over stdio, does what a writer does, and prints one JSON line.
-- Environment: FORMULARY_CLI, the built command line; FORMULARY_FILE, the document.
local root = vim.fn.fnamemodify(vim.env.FORMULARY_FILE, ":h")
local published = false
local client_id = vim.lsp.start_client({
  name = "formulary",
  cmd = { vim.env.FORMULARY_NODE, vim.env.FORMULARY_CLI, "lsp", "--stdio" },
  root_dir = root,
  handlers = {
    ["textDocument/publishDiagnostics"] = function(err, result, ctx, config)
      vim.lsp.diagnostic.on_publish_diagnostics(err, result, ctx, config)
      published = true
    end,
  },
})
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FORMULARY_FILE))
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client_id)
vim.wait(20000, function() return published and #vim.diagnostic.get(buffer) > 0 end, 20)

local function position_of(word)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = string.find(text, word, 1, true)
    if column then return { line = line - 1, character = column } end
  end
end

local function request(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
  return (answers[client_id] or {}).result
end

local diagnostics = {}
for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(diagnostics, { message = diagnostic.message, code = diagnostic.code or "" })
end

local hover = request("textDocument/hover", { position = position_of("FUCASO") })
local first = vim.diagnostic.get(buffer)[1]
local range = first and {
  start = { line = first.lnum, character = first.col },
  ["end"] = { line = first.end_lnum, character = first.end_col },
} or { start = { line = 0, character = 0 }, ["end"] = { line = 0, character = 0 } }
local actions = request("textDocument/codeAction", {
  range = range,
  context = { diagnostics = first and { first.user_data.lsp and first.user_data.lsp or {} } or {} },
}) or {}
local titles = {}
for _, action in ipairs(actions) do table.insert(titles, action.title) end

local edit = request("textDocument/rename", { position = position_of("FUCASO"), newName = "eque-cel" })
if edit then vim.lsp.util.apply_workspace_edit(edit, "utf-16") end

print(vim.fn.json_encode({
  hover = hover and hover.contents and (hover.contents.value or "") or "",
  diagnostics = diagnostics,
  actions = titles,
  renamed = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n"),
}))
vim.lsp.stop_client(client_id)
vim.cmd("qall!")
