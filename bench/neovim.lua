-- What an author does in Neovim, one thing after the other; the first that fails ends it with 1. See bench/neovim.
local function say(text)
  io.stdout:write(text .. "\n")
end

local function expect(what, holds)
  local good, worth = pcall(function() return vim.wait(60000, holds, 20) end)
  say((good and worth and "ok: " or "FAIL: ") .. what .. (good and "" or " (" .. tostring(worth) .. ")"))
  if not (good and worth) then
    vim.cmd("cquit 1")
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function found()
  return vim.diagnostic.get(0)
end

local function go(pattern, column)
  vim.fn.cursor(1, 1)
  local line = vim.fn.search(pattern, "cW")
  vim.fn.cursor(line, vim.fn.col(".") + (column or 0))
end

local function ask(method)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result
  end
end

local written = text()
expect("the server is attached to " .. vim.bo.filetype, function()
  return #vim.lsp.get_clients({ bufnr = 0, name = "lodestone" }) == 1
end)

vim.cmd([[silent %s/AppliedTariff( state ==/AppliedTarif( state ==/]])
expect("a misspelt type is found", function()
  return #found() > 0 and found()[1].message:find("AppliedTarif", 1, true) ~= nil
end)
go("AppliedTarif( state")
local before = #found()
vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred end })
expect("its fix writes what was meant", function()
  return #found() < before
end)
vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(written, "\n"))
expect("the text as it was is in order", function()
  return #found() == 0
end)

go("AppliedTariff( ", 15)
expect("fields are proposed", function()
  for _, item in ipairs(ask("textDocument/completion") or {}) do
    if item.label == "rate" then
      return true
    end
  end
end)
expect("Ctrl-X Ctrl-O asks the server", function()
  return vim.bo.omnifunc == "v:lua.vim.lsp.omnifunc"
end)

go('Parameter( name == "', 25)
local windows = #vim.api.nvim_list_wins()
vim.lsp.buf.hover()
expect("hover opens what a parameter is", function()
  return #vim.api.nvim_list_wins() > windows
end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= "" then
    say("    " .. vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, 1, false)[1])
    vim.api.nvim_win_close(window, true)
  end
end
expect("its definition stands in parameters.yaml", function()
  local place = ask("textDocument/definition")
  return place and place[1] and place[1].uri:find("parameters.yaml", 1, true) ~= nil
end)

go('rule "tariff/', 8)
local name = vim.fn.matchstr(vim.fn.getline("."), [[rule "\zs[^"]*]])
vim.lsp.buf.rename("tariff/named-anew")
expect("a rule is renamed from " .. name .. ", and in its cases", function()
  local cases = vim.fn.bufnr("tariff.cases.yaml")
  return text():find('rule "tariff/named-anew"', 1, true) ~= nil
    and cases > 0
    and table.concat(vim.api.nvim_buf_get_lines(cases, 0, -1, false), "\n"):find("tariff/named-anew", 1, true) ~= nil
end)
expect("nothing is wrong after it", function()
  return #found() == 0
end)

go("AppliedTariff( state")
vim.cmd([[silent s/^ *AppliedTariff( state ==/AppliedTariff(state   ==/]])
local untidy = text()
vim.cmd("silent write")
expect("a file is laid out as it is saved", function()
  return text() ~= untidy and text():find("\n    AppliedTariff( state ==", 1, true) ~= nil
end)

expect("lines above the rules tell their cases", function()
  vim.lsp.codelens.refresh({ bufnr = 0 })
  vim.wait(300)
  local lenses = vim.lsp.codelens.get(0)
  return #lenses > 0 and lenses[1].command.title:find("case", 1, true) ~= nil
end)
say("    " .. vim.lsp.codelens.get(0)[1].command.title)
vim.cmd("qall!")
