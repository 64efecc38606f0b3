import { Button } from '@/components/ui/button';
import { AccountPage } from './account-page';
import { FormProblem } from './form-problem';
import { TextInput } from './text-input';

/** For those who came without the one-time code, or with a wrong one. */
export function SetupCodePage({ isWrong }: { readonly isWrong: boolean }) {
  return (
    <AccountPage
      title="第一次使用：设置代码"
      text="程序启动时印出了一行设置地址（…/setup?code=…），请用它打开本页，或者把 code= 后面的代码填在下面。"
    >
      <form action="/setup" className="card mt-6 space-y-4 p-6">
        <TextInput id="code" label="设置代码" autoComplete="off" />
        <FormProblem
          problem={isWrong ? '代码不对。每次印出的都是同一个，请核对大小写后再试。' : null}
        />
        <Button type="submit" look="primary">
          继续
        </Button>
      </form>
    </AccountPage>
  );
}
